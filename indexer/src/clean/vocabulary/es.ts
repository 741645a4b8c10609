import type { Vocabulary } from "./vocabulary.ts";

export const es: Vocabulary = {
  tail: [
    "ver más", "te recomendamos", "mira también", "mire también", "sorteo", "más en", "comentarios", "comentario", "deja un comentario", "dejar un comentario", "deje un comentario", "escribe un comentario", "ver comentarios", "noticias relacionadas", "artículos relacionados", "articulos relacionados", "notas relacionadas", "contenido relacionado", "relacionado", "relacionadas", "te puede interesar", "te podría interesar", "también te puede interesar", "le puede interesar", "lo más leído", "lo mas leido", "lo más visto", "más leídas", "más noticias", "más sobre este tema", "más información", "últimas noticias", "ultimas noticias", "etiquetas", "temas", "compartir", "compartir esta noticia", "comparte esta noticia", "sobre el autor", "siguiente artículo", "artículo anterior", "boletín", "newsletter", "archivado en", "lea también", "lee también", "ver también", "fuente", "recomendados",
  ],
  prompts: [
    "ver más", "te recomendamos", "mira también", "mire también", "lea también", "lee también", "leer también", "lea además", "lea más", "leer más", "ver también", "vea también", "te puede interesar", "le puede interesar", "síguenos", "siguenos", "síganos", "suscríbete", "suscribete", "suscríbase", "regístrate", "comparte", "compartir", "haz clic", "haga clic", "pulsa aquí", "descarga nuestra app", "utilizamos cookies", "este sitio utiliza cookies", "usamos cookies", "esta web utiliza cookies", "todos los derechos reservados", "contenido exclusivo para suscriptores", "deja un comentario", "tu dirección de correo", "recibe", "apúntate", "únete", "publicidad", "traducido automáticamente", "inicia sesión", "si continúa navegando",
  ],
  furniture: [
    "inicio", "portada", "menú", "menu", "buscar", "iniciar sesión", "suscribirse", "suscríbete", "imprimir", "enviar", "guardar", "compartir", "publicidad", "política", "economía", "internacional", "mundo", "deportes", "cultura", "opinión", "vídeo", "videos", "fin", "volver arriba", "aviso legal", "contacto", "aceptar", "escuchar", "siguiente", "anterior", "ir al contenido",
  ],
  credits: ["foto", "fotos", "fotografía", "imagen", "crédito", "créditos", "fuente", "foto de archivo", "efe"],
  bylines: ["por", "autor", "redacción", "escrito por", "publicado por"],
  sources: ["fuente", "artículo original"],
};
